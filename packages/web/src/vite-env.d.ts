// Types of what the bundler adds: style modules and build flags.
/// <reference types="vite/client" />
