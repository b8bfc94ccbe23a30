/** A clause's number as it stands in the margin, without the number of the clause it belongs to: 四（三）二是 → 二是. */
export const marginLabel = (label: string, parentLabel: string | undefined): string =>
  parentLabel !== undefined && parentLabel !== '' && label !== parentLabel && label.startsWith(parentLabel)
    ? label.slice(parentLabel.length)
    : label;
