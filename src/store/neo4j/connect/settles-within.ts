/** Whether a promise has settled, in whatever way, within so many milliseconds. */
export async function settlesWithin(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    // A session that a closed driver leaves open keeps no process from its end.
    timer = setTimeout(resolve, milliseconds, false).unref();
  });
  const settled = promise.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, late]).finally(() => {
    clearTimeout(timer);
  });
}
