"use strict";
jest.setTimeout(globalThis.testTimeout);
