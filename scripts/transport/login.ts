import type { AnyAuthMethod, AuthenticationType, NextAuthHandler } from "ssh2";
import { UnreachableError } from "../errors";
import { endpoint, type Host } from "./host";
import type { Identity } from "./identity";

/** What sshd says when it has tried enough keys. */
const TOO_MANY = /too many authentication failures/i;

/** The course of one login, for ssh2 to ask and for the error message to read. */
export class Login {
  #offered: readonly string[] = [];
  #partial = false;
  readonly #left: AnyAuthMethod[];

  constructor(
    private readonly host: Host,
    private readonly identity: Identity,
  ) {
    // The request without credentials comes last: ssh2 forgets what the server offers after an agent's last key,
    // and asking first would cost every login a round trip.
    this.#left = [method(host.user, identity), { type: "none", username: host.user }];
  }

  /** ssh2's `authHandler`: our one identity, then the question what else the server would accept. */
  readonly next = (
    offered: AuthenticationType[] | null,
    partial: boolean | null,
    go: NextAuthHandler,
  ): void => {
    if (offered !== null) this.#offered = offered;
    this.#partial ||= partial === true;
    const method = this.#partial ? undefined : this.#left.shift();
    // ssh2 ends the login on false; its types know only methods.
    go(method ?? (false as unknown as AnyAuthMethod));
  };

  /** @param said what the server or ssh2 said when it ended the login. */
  refusal(said: string): UnreachableError {
    const offered = this.#offered.length === 0 ? "nothing it told us" : this.#offered.join(", ");
    const found = this.#partial
      ? `accepted the key and asks for more: ${offered}`
      : `accepts ${offered}, and none of the keys tried: ${this.identity.keys.join("; ")} (${said})`;
    return new UnreachableError(`expected to log in as ${this.host.user}; ${endpoint(this.host)} ${found}`, {
      code: "ssh-login-refused",
      subject: this.host.name,
      hint: this.hint(said),
    });
  }

  private hint(said: string): string {
    if (this.#partial)
      return "let a key alone suffice for this user (AuthenticationMethods publickey in sshd_config)";
    if (this.identity.kind === "agent" && TOO_MANY.test(said)) {
      return "the agent offers more keys than the server tries (MaxAuthTries, 6): name the key file instead of the agent";
    }
    const keys = `~${this.host.user}/.ssh/authorized_keys`;
    return `add your public key to ${keys} on the machine, or name the key it has; try: ${this.trial()}`;
  }

  private trial(): string {
    const key = this.identity.kind === "key" ? "-i KEY " : "";
    return `ssh -v ${key}-p ${this.host.port ?? 22} ${this.host.user}@${this.host.address} true`;
  }
}

function method(username: string, identity: Identity): AnyAuthMethod {
  return identity.kind === "agent"
    ? { type: "agent", username, agent: identity.agent }
    : { type: "publickey", username, key: identity.key };
}
