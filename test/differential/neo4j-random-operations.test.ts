import { jest } from "@jest/globals";
import { compareStores } from "./subjects.js";

jest.setTimeout(600_000);

// Thousands of statements slow a small server down, so these have one of their own.
compareStores(["random operations"]);
