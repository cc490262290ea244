import { GO_PROGRAMS } from "./go-programs";
import { HOST_ARTIFACTS } from "./host-artifacts";
import { IMAGE_ARTIFACTS } from "./image-artifacts";
import type { Part } from "./part";
import { goPart } from "./parts/go-part";
import { imagePart } from "./parts/image-part";
import { networkToolsPart } from "./parts/network-tools-part";
import { pausePart } from "./parts/pause-part";
import { wirePart } from "./parts/wire-part";
import type { Toolchain } from "./toolchain";

/** Every part of the bundle, those that take longest first. */
export async function bundleParts(toolchain: Toolchain): Promise<Part[]> {
  const programs = GO_PROGRAMS.map((each) => goPart(each, toolchain));
  return [
    ...(await Promise.all(programs)),
    networkToolsPart(),
    await pausePart(toolchain.compiler),
    // kubelet and kubeadm are compressed longest, and what Kubernetes makes comes last of all: they go first of it.
    ...HOST_ARTIFACTS.map((artifact) => wirePart(artifact, toolchain.zstd)),
    ...IMAGE_ARTIFACTS.map((image) => imagePart(image, toolchain.zstd)),
  ];
}
