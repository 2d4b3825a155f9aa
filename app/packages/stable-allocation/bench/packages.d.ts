/* Packages that ship no types, as far as the bench uses them. */

declare module "stable-marriage" {
  export class Person {
    constructor(name: string);
    readonly name: string;
    preferences: Person[];
    fiance?: Person | null;
  }
  export function stableMarriage(proposers: Person[]): Person[];
}

declare module "munkres-js" {
  export default function munkres(costs: number[][]): [row: number, column: number][];
}

declare module "munkres-algorithm" {
  export function maxWeightAssign(weights: number[][]): { assignments: (number | null)[] };
}
