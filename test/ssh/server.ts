import { Transport, type Connection } from "../../scripts/transport";
import { startSshd, type Sshd, type SshdSettings } from "./sshd";
import { temporaryFolder } from "./temporary";

/** What the tests of a file share: a folder, a server, a transport. The server is there once the tests run. */
export interface Shared {
  readonly folder: string;
  readonly transport: Transport;
  readonly sshd: Sshd;
}

/**
 * A server for all tests of a file, ended with every connection after the last.
 * @param settings of the server, asked for when it starts: they may need the folder.
 */
export function sharedServer(settings: (folder: string) => SshdSettings = () => ({})): Shared {
  const folder = temporaryFolder();
  const transport = new Transport();
  let sshd: Sshd | undefined;
  beforeAll(async () => {
    sshd = await startSshd(folder, settings(folder));
  });
  afterAll(async () => {
    await transport.close();
    await sshd?.stop();
  });
  return {
    folder,
    transport,
    get sshd() {
      return started(sshd);
    },
  };
}

/** Such a server, and one login on it. */
export function sharedLogin(
  settings?: (folder: string) => SshdSettings,
): Shared & { readonly connection: Connection } {
  const shared = sharedServer(settings);
  let connection: Connection | undefined;
  beforeAll(async () => {
    connection = await shared.transport.connect(shared.sshd.host());
  });
  return {
    folder: shared.folder,
    transport: shared.transport,
    get sshd() {
      return shared.sshd;
    },
    get connection() {
      return started(connection);
    },
  };
}

function started<T>(what: T | undefined): T {
  if (what === undefined) throw new Error("only tests may ask for it: it is started before the first");
  return what;
}
