import { showPath, type Path } from "../problem";

/** Where a value of the resolved spec comes from. */
export type Origin =
  | { readonly kind: "written"; readonly path: Path }
  | { readonly kind: "default"; readonly why: string }
  | { readonly kind: "derived"; readonly from: string; readonly why: string };

/** The origin of every value that has one of its own, by its path as people write it. */
export class Origins {
  private readonly byPath = new Map<string, Origin>();

  set(path: Path, origin: Origin): void {
    this.byPath.set(showPath(path), origin);
  }

  /** The origin of a value, or of the nearest group or list above it that has one. */
  of(path: Path): Origin {
    for (let length = path.length; length > 0; length -= 1) {
      const origin = this.byPath.get(showPath(path.slice(0, length)));
      if (origin !== undefined) return origin;
    }
    return { kind: "written", path: [] };
  }
}
