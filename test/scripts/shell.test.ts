import { joinShell, quoted, sh, type ShellText } from "../../scripts/shell";

const text = (shell: ShellText): string => shell.toString();

describe("values", () => {
  test("a string becomes one quoted word", () => {
    expect(text(sh`rm ${"a b; reboot"}`)).toBe("rm 'a b; reboot'");
  });

  test("a single quote inside a value is closed, escaped and opened again", () => {
    expect(text(sh`echo ${"it's"}`)).toBe(`echo 'it'\\''s'`);
  });

  test("an empty string stays a word", () => {
    expect(text(sh`test -z ${""}`)).toBe("test -z ''");
  });

  test("a number is quoted too, so that it never becomes a file descriptor", () => {
    expect(text(sh`echo ${2}>${"/tmp/x"}`)).toBe("echo '2'>'/tmp/x'");
  });

  test("a list becomes several words", () => {
    expect(text(sh`modprobe -a ${["ip_vs", "ip_vs rr"]}`)).toBe("modprobe -a 'ip_vs' 'ip_vs rr'");
  });

  test("shell text is put in as it is", () => {
    const inner = sh`systemctl restart ${"containerd"}`;
    expect(text(sh`if true; then ${inner}; fi`)).toBe("if true; then systemctl restart 'containerd'; fi");
  });

  test("shell text as a value of another shell is quoted when it is made a string first", () => {
    expect(text(sh`sh -c ${String(sh`echo ${"a b"}`)}`)).toBe(`sh -c 'echo '\\''a b'\\'''`);
  });

  test.each([
    ["NUL byte", "a\0b"],
    ["lone surrogate", "a\ud800b"],
  ])("a %s is refused", (_, value) => {
    expect(() => quoted(value)).toThrow(TypeError);
    expect(() => sh`echo ${[value]}`).toThrow(TypeError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%p is refused", (value) => {
    expect(() => sh`echo ${value}`).toThrow("finite numbers");
  });

  test("an object is refused, even one that says it is shell text", () => {
    const impostor = { toString: () => "rm -rf /" } as unknown as ShellText;
    expect(() => sh`echo ${impostor}`).toThrow("not Object");
  });
});

describe("places where quoting would not protect a value are refused", () => {
  const value = "x; reboot";
  test.each<[string, () => ShellText]>([
    ["double quotes", () => sh`echo "${value}"`],
    ["single quotes", () => sh`echo '${value}'`],
    ["backticks", () => sh`echo \`cat ${value}\``],
    ["a comment", () => sh`true # ${value}`],
    ["a parameter expansion", () => sh`echo \${HOME:-${value}}`],
    ["arithmetic", () => sh`echo $((1 + ${value}))`],
    ["an expansion (after a dollar sign)", () => sh`echo $${value}`],
    ["an escape (after a backslash)", () => sh`echo \\${value}`],
    ["double quotes", () => sh`echo "$(cat /etc/hostname) ${value}"`],
  ])("%s", (place, make) => {
    expect(make).toThrow(`a value cannot stand inside ${place}`);
  });

  test("a here-document", () => {
    expect(() => sh`cat <<EOF ${value}`).toThrow("here-documents are refused");
  });

  test("dollar-quoting, which not every shell knows", () => {
    expect(() => sh`echo $'a'`).toThrow("quoting is refused");
  });

  test("a hash sign straight after a value", () => {
    expect(() => sh`echo ${value}#`).toThrow("comment");
  });
});

describe("places where quoting works are allowed", () => {
  test.each<[ShellText, string]>([
    [sh`echo "$(cat ${"a"})"`, `echo "$(cat 'a')"`],
    [sh`echo "it's" ${"a"}`, `echo "it's" 'a'`],
    [sh`echo 'say "' ${"a"}`, `echo 'say "' 'a'`],
    [sh`echo \\' ${"a"}`, `echo \\' 'a'`],
    [sh`kill $$ ${"a"}`, `kill $$ 'a'`],
    [sh`echo $# a#b "#" ${"a"}`, `echo $# a#b "#" 'a'`],
    [sh`x=${"a"}; (cd /; ls) | grep -- "\${x%"}"}" ${"b"}`, `x='a'; (cd /; ls) | grep -- "\${x%"}"}" 'b'`],
    [sh`echo $(( (1 + 2) * 3 )) ${"a"}`, `echo $(( (1 + 2) * 3 )) 'a'`],
    [sh`true # it's fine\n echo ${"a"}`, `true # it's fine\n echo 'a'`],
    [sh`case $x in (a) echo ${"b"};; esac`, `case $x in (a) echo 'b';; esac`],
  ])("%s", (made, expected) => {
    expect(text(made)).toBe(expected);
  });
});

describe("shell text is complete in itself", () => {
  test.each<[string, () => ShellText]>([
    ["double quotes", () => sh`echo "`],
    ["single quotes", () => sh`echo '`],
    ["parentheses", () => sh`echo $(true`],
    ["a comment", () => sh`true # unfinished`],
    ["an escape (after a backslash)", () => sh`true \\`],
    ["an expansion (after a dollar sign)", () => sh`echo $`],
  ])("it cannot end inside %s", (place, make) => {
    expect(make).toThrow(`shell text ends inside ${place}`);
  });

  test("a backslash that JavaScript would drop is refused", () => {
    expect(() => sh`grep 'a\.b'`).toThrow("write it twice");
    expect(text(sh`grep 'a\\.b'`)).toBe("grep 'a\\.b'");
  });

  test("pieces are joined as they are", () => {
    expect(text(joinShell([sh`a ${"b"}`, sh`c`], " && "))).toBe("a 'b' && c");
    expect(text(joinShell([], "; "))).toBe("");
  });
});
