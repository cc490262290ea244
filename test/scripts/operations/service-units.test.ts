import { serviceUnits, type ServiceUnit, UNITS } from "../../../scripts/operations/service-units";
import type { Unit } from "../../../scripts/facts/units";
import { filesAfter, noFiles } from "./node-files";
import { whats } from "./shown";
import { unitState } from "./unit-state";

const service = (name: string): ServiceUnit => ({
  name: `${name}.service`,
  files: [
    { path: `${UNITS}/${name}.service`, content: `[Service]\nExecStart=/bin/${name}\n`, why: "a service" },
  ],
});
const DESIRED = { serviceUnits: [service("one"), service("two")] };
const NOTHING = noFiles(`${UNITS}/one.service`, `${UNITS}/two.service`);

const unit = (more: Partial<Unit>) => unitState({ active: "inactive", ...more });
const both = (more: Partial<Unit> = {}) =>
  new Map(DESIRED.serviceUnits.map(({ name }) => [name, unit(more)] as const));

const RELOAD = "make systemd read its units";
const bare = serviceUnits(DESIRED, { files: NOTHING, units: both({ load: "not-found", file: "" }) });
const files = filesAfter(NOTHING, bare);

test("a bare machine: all files, all services, and systemd reads its units once", () => {
  expect(whats(bare)).toEqual([
    `write ${UNITS}/one.service: a service`,
    `write ${UNITS}/two.service: a service`,
    "start one.service, two.service at every boot",
    RELOAD,
  ]);
});

test("a node in sync gets nothing", () => {
  expect(serviceUnits(DESIRED, { files, units: both() })).toEqual([]);
});

test("a run that died before it enabled them: systemd has to read that as well", () => {
  expect(whats(serviceUnits(DESIRED, { files, units: both({ file: "disabled" }) }))).toEqual([
    "start one.service, two.service at every boot",
    RELOAD,
  ]);
});

test("a run that died before systemd read them", () => {
  const units = new Map([...both(), ["two.service", unit({ needsReload: true })]]);
  expect(whats(serviceUnits(DESIRED, { files, units }))).toEqual([RELOAD]);
});
