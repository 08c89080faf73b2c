import * as z from "zod/mini";

type Schema = z.core.$ZodType;

/** Where a value first differs from its schema. */
export interface Fault {
  readonly path: readonly PropertyKey[];
}

/** Of one piece that is checked as a whole. A piece of evidence with a thousand citations has fewer. */
const MOST_VALUES_IN_A_PIECE = 20_000;

/**
 * Checks lists and objects piece by piece and stops at the first fault, so that a text with a million faults costs no more than one
 * with a single one: the schema itself would note down all of them. Null where there is none; lengths of lists are left to the schema.
 */
export function firstFault(schema: Schema, value: unknown, path: readonly PropertyKey[] = []): Fault | null {
  const own = value === undefined || value === null ? schema : unwrapped(schema);
  if (own instanceof z.core.$ZodObject && isObject(value)) {
    return faultInObject(own, value, path);
  }
  if (own instanceof z.core.$ZodArray && Array.isArray(value)) {
    const { element } = own._zod.def;
    return firstOf(value.entries(), ([place, one]) => firstFault(element, one, [...path, place]));
  }
  if (own instanceof z.core.$ZodRecord && isObject(value)) {
    const { keyType, valueType } = own._zod.def;
    return firstOf(Object.entries(value), ([key, one]) =>
      z.safeParse(keyType, key).success
        ? firstFault(valueType, one, [...path, key])
        : { path: [...path, key] },
    );
  }
  return faultInPiece(schema, value, path);
}

function faultInObject(
  { _zod }: z.core.$ZodObject,
  value: object,
  path: readonly PropertyKey[],
): Fault | null {
  const given = new Map(Object.entries(value));
  return firstOf(Object.entries(_zod.def.shape), ([key, part]) =>
    firstFault(part, given.get(key), [...path, key]),
  );
}

function faultInPiece(schema: Schema, value: unknown, path: readonly PropertyKey[]): Fault | null {
  if (!hasFewValues(value)) {
    return { path };
  }
  const parsed = z.safeParse(schema, value);
  return parsed.success ? null : { path: [...path, ...(parsed.error.issues[0]?.path ?? [])] };
}

function hasFewValues(value: unknown): boolean {
  const open = [value];
  let count = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    count += 1;
    const within = typeof one === "object" && one !== null ? Object.values(one) : [];
    if (count + open.length + within.length > MOST_VALUES_IN_A_PIECE) {
      return false;
    }
    open.push(...within);
  }
  return true;
}

/** The schema of what is there, whether it might have been left out or is read as something else later. */
function unwrapped(schema: Schema): Schema {
  if (
    schema instanceof z.core.$ZodReadonly ||
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodNullable
  ) {
    return unwrapped(schema._zod.def.innerType);
  }
  return schema instanceof z.core.$ZodPipe ? unwrapped(schema._zod.def.in) : schema;
}

function firstOf<Item>(items: Iterable<Item>, faultIn: (item: Item) => Fault | null): Fault | null {
  for (const item of items) {
    const fault = faultIn(item);
    if (fault !== null) {
      return fault;
    }
  }
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
