/** Bounds of everything that talks to a node. All times in milliseconds. */
export interface Limits {
  /** TCP connect to the node or its first bastion. The kernel resends SYN after 1, 3 and 7 s within the default. */
  readonly tcpConnect: number;
  /** From TCP connected to keys exchanged and host key checked. */
  readonly handshake: number;
  /** From keys exchanged to logged in. sshd's own LoginGraceTime is 120 s. */
  readonly authentication: number;
  /** From asking for a channel to having it; a half-dead link never answers. */
  readonly channelOpen: number;
  /** One command, unless the request says otherwise. */
  readonly exec: number;
  /** Pause between keepalives; a link is given up after `keepaliveMissed` unanswered ones. */
  readonly keepaliveInterval: number;
  readonly keepaliveMissed: number;
  /**
   * Logins under way at once against one server, as the server counts them. sshd refuses some of those that come while
   * ten are under way (MaxStartups 10:30:100); what is left is for the operator's own and another run's.
   */
  readonly handshakesPerServer: number;
  /** Logins under way at once in total: each costs about 7 ms of this process' one thread. */
  readonly handshakes: number;
  /** Tries of one connect in all, where another try can help. The pauses between them are random and grow to 5 s. */
  readonly connectAttempts: number;
}

export const DEFAULT_LIMITS: Limits = {
  tcpConnect: 10_000,
  handshake: 20_000,
  authentication: 20_000,
  channelOpen: 15_000,
  exec: 600_000,
  keepaliveInterval: 10_000,
  keepaliveMissed: 3,
  handshakesPerServer: 8,
  handshakes: 32,
  connectAttempts: 7,
};
