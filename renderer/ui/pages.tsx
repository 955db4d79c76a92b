import { Pagination } from "antd";

interface Props {
  readonly page: number;
  readonly pageSize: number;
  /** Of entries, on all pages. */
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** The pages of a list that has more than one. */
export function Pages({ page, pageSize, total, onPage }: Props) {
  if (total <= pageSize) return null;
  return (
    <Pagination
      size="small"
      current={page}
      pageSize={pageSize}
      total={total}
      showSizeChanger={false}
      onChange={onPage}
    />
  );
}
