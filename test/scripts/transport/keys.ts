/** Public keys made for these tests; nobody has the private halves. */
export const ED25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECWBsZOsUW7Zp/ForRb0G/EamDTCt06W6hsqOEkQb1";
export const OTHER_ED25519 =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF5r0RSSObvLBj4i6e4ioXZaqQYbDDbaVxglDeiFnIuI";
export const ECDSA =
  "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBDZn3YkBj9/R5a8/tzqqZdLd3KngGnDWyYciV0HZ6/T5PA/7x1I7tYImoylSK6Tt851xaB/srYKz+8NSS1EjanQ=";
export const RSA =
  "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDKF9MdQ2/tnA73gxD3LfvqeZQUK0fTzFyAFAuZwgQNxG6BvVN2A49Ovp7tJawco0HE0EXFdSfBARogRH/DTKwMnUlPeRvmXrAIzGkKusarSXEbzt3Sd94enm5deXR3hvkFtO+rM2PAbptWzjXxb/UxyCLhgWj0OYPgutxkAixhJd48kjFCGA8Uersw6CQsgDda3295h+muinLbln2T8w1dIKOdJoG8LTkbdtDPIFpcKroBox7Fd83sttUY6mderDGhz09kIIJQw9rc7sf/W9ifkU+3bs+R+pFtwZQn2Upxhx7/gssphTodKhapge0f9AwAecGBKfypdW8aIEXQa6/t";

/** The fingerprint of ED25519, as ssh-keygen prints it. */
export const ED25519_FINGERPRINT = "SHA256:G105u9FFsrzTgASlpe5R28z5t0mI83AJIuLvd4Wlfxw";
