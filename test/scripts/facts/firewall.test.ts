import { CONFIRMED, firewall } from "../../../scripts/facts/firewall";
import { readIn } from "./node-folder";

/** As nft 1.1 lists it. */
const TABLE = `table inet kubefjord {
	set admins4 {
		type ipv4_addr
		flags interval
		auto-merge
		elements = { 198.51.100.0/24 }
	}

	set nodes4 {
		type ipv4_addr
		flags interval
		auto-merge
		elements = { 10.0.0.0/24, 10.0.1.7,
			     10.0.2.1-10.0.2.9 }
	}

	set nodes6 {
		type ipv6_addr
		flags interval
		auto-merge
	}

	chain input {
		tcp dport { 10250, 10256 } ip saddr @nodes4 accept
	}
}`;
const nft = (table: string) => ({ nft: `printf '%s\\n' '${table}'` });

test("firewall: live table, nodes it lets in, and confirmation", () => {
  const found = readIn({ programs: nft(TABLE), files: { [CONFIRMED]: "bb aa\n" } }, firewall);
  expect(found).toEqual({
    live: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    confirmed: { rules: "bb", live: "aa" },
    nodes: ["10.0.0.0/24", "10.0.1.7", "10.0.2.1-10.0.2.9"],
  });
});

test("firewall: a set without elements lets nobody in, whatever the next one holds", () => {
  const empty = TABLE.replace(/elements = \{ 10[^}]*\}/, "").replace(
    "auto-merge\n\t}\n\n\tchain",
    "elements = { ::1 }\n\t}\n\n\tchain",
  );
  expect(empty).toContain("::1");
  expect(readIn({ programs: nft(empty) }, firewall).nodes).toEqual([]);
});

test("firewall: no table and no confirmation are none of each", () => {
  const none = { live: undefined, confirmed: undefined, nodes: [] };
  expect(readIn({ programs: { nft: "exit 1" } }, firewall)).toEqual(none);
});
