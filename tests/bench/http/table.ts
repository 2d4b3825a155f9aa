import type { Row } from "../table.ts";
import type { HttpBench } from "./run.ts";

export function httpRows({ startup, bareStartup, list, plain, pages }: HttpBench): Row[] {
  return [
    [
      "start to first page",
      `${(startup / 1000).toFixed(2)} s (the framework's own list ${(bareStartup / 1000).toFixed(2)} s)`,
    ],
    [
      "the framework's own list, fifty plain rows",
      `${list.toFixed(0)} and ${plain.toFixed(0)} requests/s`,
    ],
    ...pages.map(
      ({ page, rate, p50, p99, sent, ofList, ofPlain }): Row => [
        page,
        `${rate.toFixed(0)} requests/s, p50 ${p50} ms, p99 ${p99} ms, ${sent.toFixed(1)} KiB; ${ofList.rate.toFixed(2)} × the list's rate, ${ofList.p99.toFixed(2)} × its p99, ${ofPlain.toFixed(2)} × plain rows`,
      ],
    ),
  ];
}
