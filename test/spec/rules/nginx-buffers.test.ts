import { nginxBytes, parseNginxBuffers } from "../../../spec/nginx-sizes";
import { nginxBuffers } from "../../../spec/rules/nginx-buffers";
import { cluster, findings, findingsOfVariants, places } from "./spec-fixture";

interface Written {
  size: string;
  buffers: string;
  busy: string;
  maxTempFileSize: string;
}
const DEFAULTS: Written = { size: "16k", buffers: "4 32k", busy: "64k", maxTempFileSize: "1024m" };
const at = (field: keyof Written) => `error ingress.proxyBuffers.${field}`;
const buffers = (change: Partial<Written>) => cluster({ ingress: { proxyBuffers: change } });

/** The rule as nginx states it, in one expression. */
function isValid({ size, buffers: text, busy, maxTempFileSize }: Written): boolean {
  const { count, size: one } = parseNginxBuffers(text);
  const largest = Math.max(nginxBytes(size), one);
  const temporary = nginxBytes(maxTempFileSize);
  return (
    nginxBytes(size) > 0 &&
    one > 0 &&
    count >= 2 &&
    largest <= nginxBytes(busy) &&
    nginxBytes(busy) <= (count - 1) * one &&
    (temporary === 0 || temporary >= largest)
  );
}

const SIZES = ["0", "4k", "8k", "16k", "32k", "64k"];
const ALL: Written[] = SIZES.flatMap((size) =>
  ["0 8k", "1 32k", "2 8k", "2 32k", "4 16k", "4 32k", "8 8k", "4 0"].flatMap((text) =>
    ["0", "8k", "16k", "31k", "32k", "48k", "64k", "97k", "128k"].flatMap((busy) =>
      ["0", "4k", "16k", "1024m"].map((maxTempFileSize) => ({ size, buffers: text, busy, maxTempFileSize })),
    ),
  ),
);

test("the well-known production set passes", () => {
  expect(findings(nginxBuffers, buffers(DEFAULTS))).toEqual([]);
  expect(findings(nginxBuffers, buffers({ ...DEFAULTS, buffers: "4 x 32k" }))).toEqual([]);
});

test("the same set as ingress-nginx reads it (4 x 16k) is refused, as nginx does", () => {
  expect(places(nginxBuffers, buffers({ buffers: "4 16k" }))).toEqual([at("busy")]);
});

test("each violation is reported at its own setting", () => {
  expect(places(nginxBuffers, buffers({ busy: "16k" }))).toEqual([at("busy")]);
  expect(places(nginxBuffers, buffers({ busy: "97k" }))).toEqual([at("busy")]);
  expect(places(nginxBuffers, buffers({ buffers: "1 64k" }))).toEqual([at("buffers")]);
  expect(places(nginxBuffers, buffers({ maxTempFileSize: "16k" }))).toEqual([at("maxTempFileSize")]);
  expect(places(nginxBuffers, buffers({ size: "0" }))).toEqual([at("size")]);
  expect(places(nginxBuffers, buffers({ buffers: "4 0" }))).toEqual([at("buffers")]);
});

test("it finds something exactly where nginx's own rule does not hold, in two thousand combinations", () => {
  expect(ALL.length).toBeGreaterThan(1500);
  const wrong = judged(ALL).filter(({ variant, found }) => (found.length === 0) !== isValid(variant));
  expect(wrong).toEqual([]);
});

test("writing what the findings propose mends it, from any combination", () => {
  let current = ALL;
  for (let round = 0; round < 4; round += 1) current = judged(current).map(mended);
  expect(current.filter((written) => !isValid(written))).toEqual([]);
});

function judged(variants: readonly Written[]) {
  return findingsOfVariants(nginxBuffers, cluster(), variants, (spec, proxyBuffers) => ({
    ...spec,
    ingress: { ...spec.ingress, proxyBuffers },
  }));
}

/** Writes what is proposed; each proposal has the form `field: value`. */
function mended({ variant, found }: ReturnType<typeof judged>[number]): Written {
  return found.reduce((current, { instead }) => {
    const [, field, value] = /^(\w+): ((?:\d+ )?\d+[km]?)/.exec(instead) ?? [];
    return { ...current, [String(field)]: String(value) };
  }, variant);
}

test("without nginx there is nothing to check", () => {
  const input = cluster({ ingress: { controller: "none", proxyBuffers: { busy: "1k" } } });
  expect(findings(nginxBuffers, input)).toEqual([]);
});
