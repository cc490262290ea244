import { TIME_DIRECTORIES, TIME_FILES, TIME_UNITS, timeSync } from "../../../scripts/operations/time-sync";
import { filesAfter, noFiles } from "./node-files";
import { whats } from "./shown";
import { unitState } from "./unit-state";

const [TIMESYNCD, CHRONY] = TIME_UNITS as [string, string];
const [TIMESYNCD_DIRECTORY] = TIME_DIRECTORIES as [string, string];
const [TIMESYNCD_FILE] = TIME_FILES as [string, string];
const NOTHING = noFiles(...TIME_FILES);
const SERVERS = { service: "systemd-timesyncd", servers: ["ntp.justervesenet.no"] } as const;

const UNTOUCHED: ReadonlyMap<string, number> = new Map();

const unit = (name: string, active: string, file = "enabled") =>
  new Map([[name, unitState({ active, file })]]);

test("who keeps the clock otherwise gets nothing", () => {
  const timeSyncOff = { timeSync: { service: "none", servers: [] } } as const;
  expect(timeSync(timeSyncOff, { units: new Map(), files: NOTHING, modified: UNTOUCHED })).toEqual([]);
});

test.each([
  ["does not run", unit(CHRONY, "inactive")],
  ["runs, and would not after a boot", unit(CHRONY, "active", "disabled")],
  ["is not known", new Map()],
])("a service that %s is started for good", (_, units) => {
  const chrony = { timeSync: { service: "chrony", servers: [] } } as const;
  expect(whats(timeSync(chrony, { units, files: NOTHING, modified: UNTOUCHED }))).toEqual([
    "start chrony.service now and at every boot",
  ]);
});

test("a service that its package may have started is started anew, or it would not read the servers", () => {
  const commands = timeSync({ timeSync: SERVERS }, { units: new Map(), files: NOTHING, modified: UNTOUCHED });
  expect(whats(commands)).toEqual([
    `write ${TIMESYNCD_FILE}: NTP servers`,
    `start ${TIMESYNCD} now and at every boot`,
  ]);
  expect(String(commands[1]?.text)).toBe(
    `systemctl enable '${TIMESYNCD}' && systemctl restart '${TIMESYNCD}'`,
  );
});

test("servers of one's own are written and read, once", () => {
  const facts = { units: unit(TIMESYNCD, "active"), files: NOTHING, modified: UNTOUCHED };
  const commands = timeSync({ timeSync: SERVERS }, facts);
  expect(whats(commands)).toEqual([
    `write ${TIMESYNCD_FILE}: NTP servers`,
    `restart ${TIMESYNCD}: other NTP servers`,
  ]);
  expect(String(commands[0]?.input)).toContain("[Time]\nNTP=ntp.justervesenet.no\n");
  const after = { ...facts, files: filesAfter(NOTHING, commands) };
  expect(timeSync({ timeSync: SERVERS }, after)).toEqual([]);
  expect(whats(timeSync({ timeSync: { ...SERVERS, servers: [] } }, after))).toEqual([
    `remove ${TIMESYNCD_FILE}: the distribution's NTP servers hold`,
    `restart ${TIMESYNCD}: other NTP servers`,
  ]);
});

test.each([
  ["written", SERVERS],
  ["removed", { ...SERVERS, servers: [] }],
])("a run that ended between servers %s and the restart: the next one restarts", (_, wanted) => {
  const files = filesAfter(
    NOTHING,
    timeSync({ timeSync: wanted }, { units: new Map(), files: NOTHING, modified: UNTOUCHED }),
  );
  const restarted = (since: number) =>
    whats(
      timeSync(
        { timeSync: wanted },
        {
          units: new Map([[TIMESYNCD, unitState({ since })]]),
          files,
          modified: new Map([[TIMESYNCD_DIRECTORY, 1_000]]),
        },
      ),
    );
  expect(restarted(999)).toEqual([`restart ${TIMESYNCD}: other NTP servers`]);
  expect(restarted(1_000)).toEqual([]);
});
