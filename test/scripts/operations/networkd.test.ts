import { networkd, NETWORKD_FILE, NETWORKD_UNIT } from "../../../scripts/operations/networkd";
import { filesAfter, noFiles } from "./node-files";
import { whats } from "./shown";
import { unitState } from "./unit-state";

const unit = (active: string) => new Map([[NETWORKD_UNIT, unitState({ active })]]);
const NOTHING = noFiles(NETWORKD_FILE);

test("a machine without systemd-networkd needs nothing", () => {
  expect(networkd({}, { files: NOTHING, units: unit("inactive") })).toEqual([]);
});

test("where it runs, it is told to leave routes of others alone, once", () => {
  const facts = { files: NOTHING, units: unit("active") };
  const commands = networkd({}, facts);
  expect(whats(commands)).toEqual([
    `write ${NETWORKD_FILE}: systemd-networkd leaves the routes of pods alone`,
  ]);
  expect(String(commands[0]?.input)).toMatch(/^\[Network\]\nManageForeignRoutes=no$/m);
  expect(networkd({}, { ...facts, files: filesAfter(NOTHING, commands) })).toEqual([]);
});
