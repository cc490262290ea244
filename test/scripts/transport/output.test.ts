import { LineSplitter, Tail } from "../../../scripts/transport/output";

function lines(...chunks: (string | Buffer)[]): string[] {
  const found: string[] = [];
  const splitter = new LineSplitter((line) => found.push(line));
  for (const chunk of chunks) splitter.write(Buffer.from(chunk));
  splitter.end();
  return found;
}

test("lines are cut wherever the chunks are", () => {
  expect(lines("a", "b\nc", "\n", "d")).toEqual(["ab", "c", "d"]);
});

test("empty lines stay, the end of the last line makes no further one", () => {
  expect(lines("a\n\nb\n")).toEqual(["a", "", "b"]);
});

test("CRLF is one line end, also across chunks", () => {
  expect(lines("a\r", "\nb\r\n")).toEqual(["a", "b"]);
});

test("a carriage return ends a line: a progress bar shows as lines", () => {
  expect(lines("10%\r20%\r", "30%\n")).toEqual(["10%", "20%", "30%"]);
});

test("a character that is cut between chunks stays whole", () => {
  const bytes = Buffer.from("blåbær\n");
  expect(lines(bytes.subarray(0, 3), bytes.subarray(3))).toEqual(["blåbær"]);
});

test("bytes that are no UTF-8 become replacement characters and stop nothing", () => {
  expect(lines(Buffer.from([0x61, 0xff, 0x0a, 0x62]))).toEqual(["a\ufffd", "b"]);
});

test("a line without end is cut into pieces, so that it costs no memory", () => {
  const found = lines("x".repeat(40_000));
  expect(found.map((line) => line.length)).toEqual([16_384, 16_384, 7_232]);
});

test("a tail keeps the last lines", () => {
  const tail = new Tail(2);
  for (const line of ["a", "b", "c"]) tail.add(line);
  expect(tail.lines).toEqual(["b", "c"]);
});
