//go:build tools

// Package tools names the programs built from this module, so that go.mod and go.sum pin them and all they need.
package tools

import (
	_ "github.com/opencontainers/runc"
)
