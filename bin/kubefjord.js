#!/usr/bin/env node
"use strict";
require("./launch.js")("scripts/cli");
