import { labDefinition, readLab } from "../../../scripts/lab/from-spec";
import { loadEnvironment } from "../../../spec";

describe("the lab of an environment", () => {
  it("has a machine for every node, on the private network of the spec", () => {
    const { cluster, machines } = readLab("stacks/environments/lab.yaml");
    const spec = loadEnvironment("stacks/environments/lab.yaml");
    expect(cluster).toBe(spec.cluster);
    expect(machines.map(({ name, role }) => ({ name, role }))).toEqual(
      spec.nodes.map(({ name, role }) => ({ name, role })),
    );
    const prefix = spec.network.underlay.network.split("/")[1];
    expect(machines.map(({ privateAddress }) => privateAddress)).toEqual(
      spec.nodes.map(({ privateAddress }) => `${privateAddress}/${prefix}`),
    );
  });

  it("gives every machine the hardware of the resolved spec", () => {
    const spec = loadEnvironment("stacks/environments/lab.yaml");
    for (const [index, machine] of labDefinition(spec).machines.entries()) {
      const { memory, cpus, disk } = spec.nodes[index]?.hardware ?? {};
      expect(machine).toMatchObject({ memoryMiB: memory, cpus, diskGiB: disk });
    }
  });

  it("is refused for machines that exist already", () => {
    expect(() => readLab("stacks/environments/oslo-production.yaml")).toThrow("machines.source: lab");
  });
});
