/** QEMU's socket streams put the frame's length in four bytes, big-endian, before each frame. */
const LENGTH_BYTES = 4;

/** Cuts what arrives on a stream into frames. */
export class FrameSplitter {
  private rest: Buffer = Buffer.alloc(0);

  /** Takes the next piece of the stream and returns the frames that are whole now. */
  push(piece: Buffer): Buffer[] {
    const all = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const frames: Buffer[] = [];
    let at = 0;
    while (all.length - at >= LENGTH_BYTES) {
      const end = at + LENGTH_BYTES + all.readUInt32BE(at);
      if (end > all.length) break;
      frames.push(all.subarray(at + LENGTH_BYTES, end));
      at = end;
    }
    this.rest = all.subarray(at);
    return frames;
  }
}

/** A frame as it goes onto a stream. */
export function framed(frame: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(frame.length);
  return Buffer.concat([length, frame]);
}
