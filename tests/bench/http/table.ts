import type { Row } from "../table.ts";
import type { HttpBench } from "./run.ts";

export function httpRows({ startup, bareStartup, pages }: HttpBench): Row[] {
  return [
    [
      "start to first page",
      `${(startup / 1000).toFixed(2)} s (bare page ${(bareStartup / 1000).toFixed(2)} s)`,
    ],
    ...pages.map(
      ({ page, rate, p50, p99, ofBare }): Row => [
        page,
        `${rate.toFixed(0)} requests/s, p50 ${p50} ms, p99 ${p99} ms, ${ofBare.toFixed(2)} × bare`,
      ],
    ),
  ];
}
