import type { RunTool } from "./run-tool";

/** What a part's build may use. */
export interface PartBuild {
  /** Empty directory to put the result into. Nothing in it is trusted before the build has returned. */
  readonly into: string;
  /** Directory for things that are not part of the result; on the same file system as `into`, deleted afterwards. */
  readonly scratch: string;
  /** Directory with the files of a part named in `needs`. */
  readonly filesOf: (part: string) => string;
  /** Starts programs that do not outlive this process. */
  readonly run: RunTool;
}

/** One step of the build that is kept on its own: a set of files determined by its inputs alone. */
export interface Part {
  /** Unique; letters, digits, dots and dashes. */
  readonly name: string;
  /** Parts whose files this one reads. */
  readonly needs: readonly string[];
  /** All else that determines the result, as JSON. A change of it, or of a needed part, makes the part anew. */
  readonly inputs: unknown;
  /** Parts that name the same tool never build at the same time, because the tool fills all cores by itself. */
  readonly alone?: "go";
  /** Work that may overlap with anything, such as downloads. Runs before `build`, without waiting for `needs`. */
  readonly fetch?: (run: RunTool) => Promise<void>;
  readonly build: (build: PartBuild) => Promise<void>;
}
