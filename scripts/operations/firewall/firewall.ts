import { createHash } from "node:crypto";
import { command } from "../../command";
import type { Files } from "../../facts/files";
import { CONFIRMED, type Firewall } from "../../facts/firewall";
import type { Units } from "../../facts/units";
import { sh } from "../../shell";
import type { Step } from "../../step";
import { render } from "../../template";
import { isInSync, type NodeFile, noFile } from "../file-content";
import { type ServiceUnit, UNITS } from "../service-units";
import type { FirewallRules } from "./rules";
import { ruleset, TABLE } from "./ruleset";

/** Whether there is a firewall, and which. */
export interface DesiredFirewall {
  /** Undefined where the spec switches it off. */
  readonly rules: FirewallRules | undefined;
  /** Seconds in which a new login must confirm new rules. */
  readonly rollbackAfter: number;
}

interface FirewallFacts {
  readonly firewall: Firewall;
  readonly files: Files;
  readonly units: Units;
}

export const FIREWALL_UNIT = "kubefjord-firewall.service";
/** Rules that a new login has confirmed; loaded at boot. */
const KEPT = "/etc/kubefjord/firewall.nft";
/** Rules that nobody has confirmed yet: gone after a boot. */
const TRIED = "/run/kubefjord/firewall.nft";
const UNDO = "kubefjord-firewall-undo";
export const FIREWALL_FILES = [KEPT];

/**
 * Our own nftables table, live and at every boot. New rules hold for a minute and undo themselves unless a new login
 * confirms them; only confirmed rules are loaded at boot.
 */
export function firewall(
  { firewall: desired }: { readonly firewall: DesiredFirewall },
  facts: FirewallFacts,
): Step[] {
  if (desired.rules === undefined) return without(facts);
  const content = ruleset(desired.rules);
  const kept: NodeFile = { path: KEPT, content, mode: "600", why: "the firewall of every boot" };
  return isLive(kept, facts) ? [] : [change(kept, desired.rollbackAfter)];
}

/** Loads the confirmed rules at every boot, before there is a network. */
export function firewallUnit(): ServiceUnit {
  const content = render("kubefjord-firewall.service");
  const path = `${UNITS}/${FIREWALL_UNIT}`;
  return { name: FIREWALL_UNIT, files: [{ path, content, why: "the firewall at every boot" }] };
}

function isLive(kept: NodeFile, { firewall: { live, confirmed }, files }: FirewallFacts): boolean {
  return (
    live !== undefined &&
    confirmed?.live === live &&
    confirmed.rules === digest(String(kept.content)) &&
    isInSync(kept, files.get(KEPT))
  );
}

function change(kept: NodeFile, undoneAfter: number): Step {
  const rules = String(kept.content);
  return {
    what: "change the firewall: only what the node's role needs is let in",
    undoneAfter,
    hint: "add the network you come from to host.firewall.adminSources, or open a way to the ssh port",
    change: command(
      `try new firewall rules for ${undoneAfter} s`,
      // The timer first: whatever happens from here on, the node finds back by itself.
      sh`cat > ${TRIED}
nft -c -f ${TRIED}
systemctl stop ${`${UNDO}.timer`} ${`${UNDO}.service`} 2> /dev/null || true
systemctl reset-failed ${`${UNDO}.timer`} ${`${UNDO}.service`} 2> /dev/null || true
systemd-run -q --unit=${UNDO} --on-active=${undoneAfter} --timer-property=AccuracySec=1s /bin/sh -c ${String(undo())}
nft -f ${TRIED}`,
      rules,
    ),
    confirm: command(
      "keep the new firewall rules: a new login came through",
      // The undoing takes the tried rules away first: a login that comes too late finds none.
      sh`systemctl stop ${`${UNDO}.timer`}
[ "$(sha256sum < ${TRIED})" = ${`${digest(rules)}  -`} ] || { echo 'the new rules were undone before this login' >&2; exit 1; }
mkdir -p /etc/kubefjord /var/lib/kubefjord
live=$(nft -s list table inet kubefjord)
sum=$(printf '%s\\n' "$live" | sha256sum)
(umask 077; cat ${TRIED} > /etc/kubefjord/.firewall.nft.part)
sync /etc/kubefjord/.firewall.nft.part
mv -fT /etc/kubefjord/.firewall.nft.part ${KEPT}
echo ${digest(rules)} "\${sum%% *}" > ${CONFIRMED}
rm -f ${TRIED}`,
    ),
  };
}

/** Back to the rules that were confirmed last, or to none. */
function undo() {
  return sh`rm -f ${TRIED}; if [ -s ${KEPT} ]; then nft -f ${KEPT}; else nft delete table ${TABLE.split(" ")}; fi`;
}

/** Opens nothing to the world that was closed by somebody else: only our own table goes. */
function without({ firewall: { live }, files, units }: FirewallFacts): Step[] {
  return [
    ...(units.get(FIREWALL_UNIT)?.file === "enabled"
      ? [command("load no firewall at boot", sh`systemctl disable ${FIREWALL_UNIT}`)]
      : []),
    ...(live === undefined
      ? []
      : [
          command(
            "remove the firewall's table: host.firewall.enabled is false",
            sh`nft delete table ${TABLE.split(" ")}`,
          ),
        ]),
    ...noFile(KEPT, "host.firewall.enabled is false", files),
  ];
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
