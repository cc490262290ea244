import type { Input } from "../command";
import type { Secret } from "../secret";

/** Stand for secrets while a document is made, so that it can be shown, compared and tested. */
export const PLACES = { token: "TOKEN-GOES-HERE", certificateKey: "CERTIFICATE-KEY-GOES-HERE" } as const;

/**
 * A document with the secrets in their places, as standard input for a command: the secrets stay secrets.
 * @throws TypeError for a place that no secret was given for
 */
export function filled(text: string, secrets: Partial<Record<keyof typeof PLACES, Secret>>): Input {
  const pattern = new RegExp(`(${Object.values(PLACES).join("|")})`);
  return text.split(pattern).map((piece) => {
    const name = (Object.keys(PLACES) as (keyof typeof PLACES)[]).find((key) => PLACES[key] === piece);
    if (name === undefined) return piece;
    const secret = secrets[name];
    if (secret === undefined) throw new TypeError(`no secret for ${piece}`);
    return secret;
  });
}
