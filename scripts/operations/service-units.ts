import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import type { Units } from "../facts/units";
import { sh } from "../shell";
import { fileContent, type NodeFile } from "./file-content";

/** A service of ours: its unit, the files that add to it, enabled for every boot. */
export interface ServiceUnit {
  /** Full name: `containerd.service`. */
  readonly name: string;
  readonly files: readonly NodeFile[];
}

/** Where units of the administrator lie; they win over a distribution's. */
export const UNITS = "/etc/systemd/system";

/**
 * Units of services, written and enabled; nothing is started here. systemd reads its units once for all of them: on a
 * small machine that takes it seconds. To enable one counts as a change too: systemd 257 says so of every unit.
 */
export function serviceUnits(
  { serviceUnits: services }: { readonly serviceUnits: readonly ServiceUnit[] },
  { files, units }: { readonly files: Files; readonly units: Units },
): Command[] {
  const names = services.map(({ name }) => name);
  const written = services.flatMap((service) => service.files.flatMap((file) => fileContent(file, files)));
  const disabled = names.filter((name) => units.get(name)?.file !== "enabled");
  const outdated = names.some((name) => units.get(name)?.needsReload === true);
  const reload = written.length > 0 || disabled.length > 0 || outdated;
  return [
    ...written,
    ...(disabled.length === 0
      ? []
      : [
          command(`start ${disabled.join(", ")} at every boot`, sh`systemctl --no-reload enable ${disabled}`),
        ]),
    ...(reload ? [command("make systemd read its units", sh`systemctl daemon-reload`)] : []),
  ];
}
