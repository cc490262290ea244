import { framed, FrameSplitter } from "../../../../scripts/lab/faults/frame-stream";

describe("frames on QEMU's stream", () => {
  const frames = [Buffer.from("a"), Buffer.from("second frame"), Buffer.alloc(1514, 7)];
  const stream = Buffer.concat(frames.map(framed));

  it.each([1, 3, 4, 5, 16, 4096])("come out whole however they are cut: %i bytes at a time", (size) => {
    const splitter = new FrameSplitter();
    const out: Buffer[] = [];
    for (let at = 0; at < stream.length; at += size)
      out.push(...splitter.push(stream.subarray(at, at + size)));
    expect(out.map((frame) => frame.toString("hex"))).toEqual(frames.map((frame) => frame.toString("hex")));
  });
});
