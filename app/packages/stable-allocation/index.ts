export { type Allocation, type AllocationOptions, allocate, type Impossible } from "./allocate.ts";
export type { Requirement } from "./bounds.ts";
export type { Exposure } from "./exposure.ts";
export {
  type AllocationInstance,
  type FaultReason,
  InstanceError,
  type InstanceFault,
  isBounded,
  MOST_WEIGHT,
  type Preference,
} from "./instance.ts";
export { finish, type Progress } from "./progress.ts";
