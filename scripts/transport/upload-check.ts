import type { Probe } from "../command";
import { sh } from "../shell";
import type { Answer } from "./script";
import type { Upload } from "./upload";

/** What a node lacks of the files it has to have. */
export interface UploadState {
  /** Content to send. */
  readonly send: readonly Upload[];
  /** Content is there; permissions or owner are not. */
  readonly adjust: readonly Upload[];
  /** True where the node can decompress zstd. */
  readonly zstd: boolean;
}

/** The question which of the files a node has already, for one round trip with a phase's other probes. */
export function uploadProbe(files: readonly Upload[]): Probe {
  return {
    name: "uploads",
    text: sh`
      command -v zstd > /dev/null && echo zstd || echo plain
      for file in ${files.map(({ path }) => path)}; do
        if [ -f "$file" ] && [ ! -L "$file" ]; then
          digest=$(sha256sum < "$file")
          echo "\${digest%% *} $(stat -c '%a %U:%G' "$file")"
        else
          echo absent
        fi
      done`,
  };
}

/** Reads the answer to {@link uploadProbe}. */
export function uploadState(files: readonly Upload[], answer: Answer): UploadState {
  const [zstd, ...lines] = answer.stdout.split("\n");
  const found = files.map((file, index) => ({ file, words: (lines[index] ?? "").split(" ") }));
  const same = found.filter(({ file, words }) => words[0] === file.sha256);
  return {
    send: found.filter((one) => !same.includes(one)).map(({ file }) => file),
    adjust: same.filter(({ file, words }) => !isAdjusted(file, words)).map(({ file }) => file),
    zstd: zstd === "zstd",
  };
}

function isAdjusted(file: Upload, [, mode = "", owner]: readonly string[]): boolean {
  return parseInt(mode, 8) === parseInt(file.mode, 8) && owner === file.owner;
}
