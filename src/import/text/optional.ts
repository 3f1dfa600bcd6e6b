import { z } from "zod";

/** A text that may be missing, null or something else: whatever is no text is nothing. A number is a text as it is written. */
export const optionalText = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .catch(null);

/** A list of what has a form: elements that have another are left out, and what is no list is empty. */
export const lenientList = <Schema extends z.ZodType>(element: Schema): z.ZodType<z.output<Schema>[]> =>
  z
    .array(z.unknown())
    .catch([])
    .transform((elements) =>
      elements.flatMap((each) => {
        const parsed = element.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    );
