# Built-in rules live inside the binary: every TOML file under rules/ is packed, in path order, into one
# file of records "path\nsize\ncontent\n" and taken in by the assembler. packs/builtin.cpp reads it.
file(GLOB_RECURSE STET_RULE_FILES CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/rules ${CMAKE_SOURCE_DIR}/rules/*.toml)
list(SORT STET_RULE_FILES)
set(STET_RULE_PACK ${CMAKE_BINARY_DIR}/rules.pack)
set(rule_paths ${STET_RULE_FILES})
list(TRANSFORM rule_paths PREPEND ${CMAKE_SOURCE_DIR}/rules/)
add_custom_command(
  OUTPUT ${STET_RULE_PACK}
  COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/rules -DOUT=${STET_RULE_PACK} -P
          ${CMAKE_SOURCE_DIR}/cmake/pack_rules.cmake
  DEPENDS ${rule_paths} ${CMAKE_SOURCE_DIR}/cmake/pack_rules.cmake
  COMMENT "Packing the rules")
file(WRITE ${CMAKE_BINARY_DIR}/rules_pack.S.in
".section .rodata
.global stet_rules_pack_begin
.global stet_rules_pack_end
.balign 16
stet_rules_pack_begin:
.incbin \"${STET_RULE_PACK}\"
stet_rules_pack_end:
.byte 0
.section .note.GNU-stack,\"\",%progbits
")
configure_file(${CMAKE_BINARY_DIR}/rules_pack.S.in ${CMAKE_BINARY_DIR}/rules_pack.S COPYONLY)
set_source_files_properties(${CMAKE_BINARY_DIR}/rules_pack.S PROPERTIES OBJECT_DEPENDS ${STET_RULE_PACK})
add_library(stet_rules STATIC ${CMAKE_BINARY_DIR}/rules_pack.S)
