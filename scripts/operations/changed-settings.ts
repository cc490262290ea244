import { parse, stringify } from "yaml";
import { milliseconds } from "../../spec/durations";

type Value = unknown;

/**
 * The live settings with ours laid over them, as text, or undefined where they say the same already. What the kit
 * does not set stays as it is; a key whose value is undefined goes. Durations are compared by length: `24h` and `24h0m0s` are equal.
 *
 * @param desired a configuration document, as the kit writes it
 * @param live the document as it lies in the cluster's ConfigMap or on a node
 */
export function changedSettings(desired: object, live: string): string | undefined {
  const now = parse(live) as Value;
  const wanted = laidOver(now, desired);
  return isEqual(now, wanted) ? undefined : stringify(wanted, { lineWidth: 0 });
}

function laidOver(below: Value, above: Value): Value {
  if (!isMap(below) || !isMap(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in above ? laidOver(below[key], above[key]) : below[key]]),
  );
}

function isEqual(one: Value, other: Value): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isEqual(value, other[index]));
  }
  if (isMap(one) && isMap(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => isEqual(one[key], other[key]));
  }
  if (isEmpty(one) && isEmpty(other)) return true;
  return one === other || (isDuration(one) && isDuration(other) && milliseconds(one) === milliseconds(other));
}

/** Kubernetes leaves out what is empty, or writes it as null. */
function isEmpty(value: Value): boolean {
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0)
  );
}

function isDuration(value: Value): value is string {
  return typeof value === "string" && /^([0-9]+(ms|s|m|h))+$/.test(value);
}

function isMap(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
