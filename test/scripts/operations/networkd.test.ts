import {
  networkd,
  NETWORKD_DIRECTORY,
  NETWORKD_FILE,
  NETWORKD_UNIT,
} from "../../../scripts/operations/networkd";
import { filesAfter, noFiles } from "./node-files";
import { whats } from "./shown";
import { unitState } from "./unit-state";

const unit = (active: string) => new Map([[NETWORKD_UNIT, unitState({ active })]]);
const NOTHING = noFiles(NETWORKD_FILE);
const RESTART = "have systemd-networkd read its settings";

test("a machine without systemd-networkd needs nothing", () => {
  expect(networkd({}, { files: NOTHING, units: unit("inactive"), modified: new Map() })).toEqual([]);
});

test("where it runs, it is told to leave routes of others alone, once", () => {
  const facts = { files: NOTHING, units: unit("active"), modified: new Map() };
  const commands = networkd({}, facts);
  expect(whats(commands)).toEqual([
    `write ${NETWORKD_FILE}: systemd-networkd leaves the routes of pods alone`,
    RESTART,
  ]);
  expect(String(commands[0]?.input)).toMatch(/^\[Network\]\nManageForeignRoutes=no$/m);
  const after = { ...facts, files: filesAfter(NOTHING, commands) };
  expect(networkd({}, after)).toEqual([]);
  expect(whats(networkd({}, { ...after, modified: new Map([[NETWORKD_DIRECTORY, 1]]) }))).toEqual([RESTART]);
});
