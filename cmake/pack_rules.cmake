# cmake -DROOT=… -DOUT=… -P pack_rules.cmake: see stet_rules.cmake.
file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/*.toml)
list(SORT paths)
set(records "")
set(hashes "")
foreach(path IN LISTS paths)
  file(SIZE ${ROOT}/${path} size)
  file(SHA256 ${ROOT}/${path} hash)
  string(APPEND hashes "${path} ${hash}\n")
  string(APPEND records ".ascii \"${path}\\n${size}\\n\"\n.incbin \"${ROOT}/${path}\"\n.ascii \"\\n\"\n")
endforeach()
string(SHA256 hash "${hashes}")
file(WRITE ${OUT}
".section .rodata
.global stet_rules_pack_begin
.global stet_rules_pack_end
.balign 16
stet_rules_pack_begin:
${records}stet_rules_pack_end:
.byte 0
.global stet_rules_pack_hash
stet_rules_pack_hash:
.ascii \"${hash}\"
.section .note.GNU-stack,\"\",%progbits
")
