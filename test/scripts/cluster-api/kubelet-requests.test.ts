import { mayHave, requestedNames } from "../../../scripts/cluster-api/kubelet-requests";

// openssl req -new -subj "/O=system:nodes/CN=system:node:lab-w-1" -addext "subjectAltName=DNS:lab-w-1,IP:10.20.0.21"
const REQUEST =
  "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQkd6Q0J3Z0lCQURBMU1SVXdFd1lEVlFRS0RBeHplWE4wWlcwNmJtOWtaWE14SERBYUJnTlZCQU1NRTNONQpjM1JsYlRwdWIyUmxPbXhoWWkxM0xURXdXVEFUQmdjcWhrak9QUUlCQmdncWhrak9QUU1CQndOQ0FBUkdMbDVHCmFHSWJUdW4vVGpoeFQ2bFoxa2pPTUtyRXZBS1pYRk9yL0RkbnlMU1BLWUh3WTF5Wm5FRWhWSTlpK29mTzkvYTMKNEpBZGZqdlUrR3NMNkhsTm9Dc3dLUVlKS29aSWh2Y05BUWtPTVJ3d0dqQVlCZ05WSFJFRUVUQVBnZ2RzWVdJdApkeTB4aHdRS0ZBQVZNQW9HQ0NxR1NNNDlCQU1DQTBnQU1FVUNJRkhLK3c1RGpRbFZ2SmpYMTJzazlLUzEvcDlCClRnWlFWTFlwOFN3VTVPSjlBaUVBamZsaE90a3B5TThURm5zQmNZSmtrSU9GK1l1ZWR5ZEZBaXhxZDJKTklXdz0KLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==";

const NODE = { name: "lab-w-1", addresses: ["10.20.0.21"] };

test("the names a request asks for are read out of it", () => {
  expect(requestedNames(REQUEST)).toEqual({ names: ["lab-w-1"], addresses: ["10.20.0.21"], other: 0 });
});

test("a node may have a certificate for its own name and address", () => {
  expect(mayHave(NODE, requestedNames(REQUEST))).toBe(true);
});

test("another name, another address, or anything else is refused", () => {
  expect(mayHave(NODE, { names: ["lab-cp-1"], addresses: [], other: 0 })).toBe(false);
  expect(mayHave(NODE, { names: ["lab-w-1"], addresses: ["10.20.0.11"], other: 0 })).toBe(false);
  expect(mayHave(NODE, { names: ["lab-w-1"], addresses: [], other: 1 })).toBe(false);
  expect(mayHave(NODE, { names: [], addresses: [], other: 0 })).toBe(false);
});
