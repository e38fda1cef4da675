# Built-in rules live inside the binary: every TOML file under rules/ is taken in by the assembler, in path order,
# as records "path\nsize\ncontent\n". packs/builtin.cpp reads them.
file(GLOB_RECURSE STET_RULE_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/*.toml)
set(STET_RULE_PACK ${CMAKE_BINARY_DIR}/rules_pack.S)
set(STET_RULE_LIST ${CMAKE_BINARY_DIR}/rules.list)  # changes when a rule is removed
file(CONFIGURE OUTPUT ${STET_RULE_LIST} CONTENT "${STET_RULE_FILES}\n" @ONLY)
add_custom_command(
  OUTPUT ${STET_RULE_PACK}
  COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/rules -DOUT=${STET_RULE_PACK} -P
          ${CMAKE_SOURCE_DIR}/cmake/pack_rules.cmake
  DEPENDS ${STET_RULE_FILES} ${STET_RULE_LIST} ${CMAKE_SOURCE_DIR}/cmake/pack_rules.cmake
  COMMENT "Packing the rules"
  VERBATIM)
add_library(stet_rules STATIC ${STET_RULE_PACK})
