/** Freezes plain data all the way down. What is frozen already is left, so that the model's own objects are not walked again and again. */
export function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
