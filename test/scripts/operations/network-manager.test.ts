import {
  NETWORK_MANAGER_DIRECTORY,
  NETWORK_MANAGER_FILE,
  NETWORK_MANAGER_UNIT,
  networkManager,
} from "../../../scripts/operations/network-manager";
import { filesAfter, noFiles } from "./node-files";
import { whats } from "./shown";
import { unitState } from "./unit-state";

const unit = (active: string) => new Map([[NETWORK_MANAGER_UNIT, unitState({ active })]]);
const NOTHING = noFiles(NETWORK_MANAGER_FILE);

test("a machine without NetworkManager needs nothing", () => {
  expect(networkManager({}, { files: NOTHING, units: unit("inactive"), modified: new Map() })).toEqual([]);
});

test("where it runs, it is told which interfaces are not its own, once", () => {
  const facts = { files: NOTHING, units: unit("active"), modified: new Map() };
  const commands = networkManager({}, facts);
  expect(whats(commands)).toEqual([
    `write ${NETWORK_MANAGER_FILE}: NetworkManager leaves the interfaces of pods alone`,
    "make NetworkManager read its settings",
  ]);
  expect(String(commands[0]?.input)).toMatch(/^\[keyfile\]\nunmanaged-devices\+=.*interface-name:cali\*/m);
  const after = { ...facts, files: filesAfter(NOTHING, commands) };
  expect(networkManager({}, after)).toEqual([]);
  const modified = new Map([[NETWORK_MANAGER_DIRECTORY, 1]]);
  expect(whats(networkManager({}, { ...after, modified }))).toEqual([
    "make NetworkManager read its settings",
  ]);
});
