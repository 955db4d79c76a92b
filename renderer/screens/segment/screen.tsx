import { Loading } from "../../ui/loading.tsx";

export function Screen() {
  return <Loading />;
}
