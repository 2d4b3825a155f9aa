/** In the order in which they name each other: Edge calls itself Chrome and Safari too. */
const BROWSERS: [RegExp, string][] = [
  [/wxwork/i, "WeCom"],
  [/MicroMessenger/, "WeChat"],
  [/DingTalk/, "DingTalk"],
  [/Edg/, "Edge"],
  [/QQBrowser/, "QQ"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux/, "Linux"],
];

/** What a person calls the browser that sends this header: "Chrome · Windows"; "" for an unknown one. */
export function browserName(userAgent: string): string {
  const named = [BROWSERS, SYSTEMS].map(
    (known) => known.find(([sign]) => sign.test(userAgent))?.[1],
  );
  return named.filter((name) => name !== undefined).join(" · ");
}
