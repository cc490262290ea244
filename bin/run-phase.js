#!/usr/bin/env node
"use strict";
// What Terraform's provisioners start (constructs/terraform/reconcile-resource.ts).
require("./launch.js")("scripts/run-phase");
