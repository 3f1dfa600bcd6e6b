import { jest } from "@jest/globals";
import { compareStores } from "./subjects.js";

jest.setTimeout(600_000);

compareStores(["traversals"]);
