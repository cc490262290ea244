import { digestIn } from "../../../scripts/artifacts/release-digest";

const A = "a".repeat(64);
const B = "b".repeat(64);

test.each([
  ["a bare digest, as dl.k8s.io has it", A, A],
  ["a bare digest and a newline", `${A}\n`, A],
  ["one line of sha256sum", `${A}  runc.amd64\n`, A],
  ["binary mode of sha256sum", `${A} *runc.amd64\n`, A],
  ["a line among others", `${B}  runc.arm64\n${A}  runc.amd64\n`, A],
  ["a path before the name", `${A}  ./release/runc.amd64\n`, A],
  ["upper case", `${A.toUpperCase()}  runc.amd64\n`, A],
  [
    "a signed file around the lines",
    `-----BEGIN PGP SIGNED MESSAGE-----\n\n${A}  runc.amd64\n-----END-----\n`,
    A,
  ],
  ["another file's digest alone", `${B}  runc.arm64\n`, undefined],
  ["several bare digests", `${A}\n${B}\n`, undefined],
  ["a web page", "<html>not found</html>", undefined],
  ["nothing", "", undefined],
])("%s", (_what, text, expected) => {
  expect(digestIn(text, "runc.amd64")).toBe(expected);
});
