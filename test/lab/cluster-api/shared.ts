import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApiServer, type RunningApiServer } from "./api-server";
import { unpackPrograms } from "./programs";

/** What the tests of a file share: a folder and a real API server in it. Both are there once the tests run. */
export interface Shared {
  readonly folder: string;
  readonly running: RunningApiServer;
}

/** An API server for all tests of a file, ended after the last. */
export function sharedApiServer(): Shared {
  const folder = mkdtempSync(join(tmpdir(), "kubefjord-api-"));
  let running: RunningApiServer | undefined;
  beforeAll(async () => {
    running = await startApiServer(await unpackPrograms(folder), folder);
  });
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    get running() {
      if (running === undefined) throw new Error("only tests may ask for it: it is started before the first");
      return running;
    },
  };
}
