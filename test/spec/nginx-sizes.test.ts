import { nginxBytes, parseNginxBuffers, showNginxBuffers, showNginxSize } from "../../spec/nginx-sizes";

test.each([
  ["0", 0],
  ["512", 512],
  ["16k", 16_384],
  ["16K", 16_384],
  ["1024m", 1_073_741_824],
])("%s is %d bytes", (size, expected) => {
  expect(nginxBytes(size)).toBe(expected);
});

test.each(["", "k", "1g", "-1k", "1.5k"])("%p is not an nginx size", (text) => {
  expect(() => nginxBytes(text)).toThrow(RangeError);
});

test.each([0, 1, 512, 4096, 16_384, 65_535, 1_048_576, 1_073_741_824])(
  "%d bytes survive being written and read",
  (bytes) => {
    expect(nginxBytes(showNginxSize(bytes))).toBe(bytes);
  },
);

test("buffers are read with and without the x, and written as nginx wants them", () => {
  expect(parseNginxBuffers("4 32k")).toEqual({ count: 4, size: 32_768 });
  expect(showNginxBuffers(parseNginxBuffers("4 x 32k"))).toBe("4 32k");
  expect(() => parseNginxBuffers("32k")).toThrow(RangeError);
});
