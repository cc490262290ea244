import { inspect } from "node:util";
import { redactor, Secret } from "../../scripts/secret";

const secret = new Secret("abcdef.0123456789abcdef");

test.each<[string, () => string]>([
  ["String()", () => String(secret)],
  ["a template literal", () => `token: ${secret as unknown as string}`],
  ["concatenation", () => "token: " + (secret as unknown as string)],
  ["JSON", () => JSON.stringify({ secret })],
  ["util.inspect", () => inspect({ secret }, { depth: 9, showHidden: true })],
  ["an error message", () => new Error(`token ${String(secret)}`).stack ?? ""],
  ["its own keys", () => JSON.stringify(Object.entries(secret))],
])("a secret does not show through %s", (_, print) => {
  expect(print()).not.toContain("0123456789");
});

test("the value comes back where it is asked for", () => {
  expect(secret.reveal()).toBe("abcdef.0123456789abcdef");
});

test("an empty secret is refused", () => {
  expect(() => new Secret("")).toThrow(TypeError);
});

describe("redaction", () => {
  test("blanks out every occurrence", () => {
    expect(redactor([secret])("a abcdef.0123456789abcdef b abcdef.0123456789abcdef")).toBe(
      "a <redacted> b <redacted>",
    );
  });

  test("blanks out the lines of a key that comes back line by line", () => {
    const key = new Secret("-----BEGIN KEY-----\nMC4CAQAwBQYDK2Vw\n-----END KEY-----\n");
    expect(redactor([key])("line 2: MC4CAQAwBQYDK2Vw")).toBe("line 2: <redacted>");
  });

  test("blanks out the value in base64, as a Kubernetes Secret shows it", () => {
    expect(redactor([secret])(Buffer.from(secret.reveal()).toString("base64"))).toBe("<redacted>");
  });

  test("takes the longer of two overlapping secrets first", () => {
    const longer = new Secret("abcdef.0123456789abcdef-and-more");
    expect(redactor([secret, longer])("abcdef.0123456789abcdef-and-more")).toBe("<redacted>");
  });
});
