# The built-in rules, read by our own tool when the program is built: see src/engine/snapshot.h. An object library, so
# that its weakly referenced symbols are linked in.
add_executable(stet_compile_rules ${CMAKE_SOURCE_DIR}/src/apps/compile_rules.cpp)
target_link_libraries(stet_compile_rules PRIVATE stet_engine)
set(STET_SNAPSHOT ${CMAKE_BINARY_DIR}/rules.snapshot)
add_custom_command(
  OUTPUT ${STET_SNAPSHOT}
  COMMAND stet_compile_rules ${STET_SNAPSHOT}
  DEPENDS stet_compile_rules
  COMMENT "Compiling the rules"
  VERBATIM)
file(WRITE ${CMAKE_BINARY_DIR}/rules_snapshot.S.in
".section .rodata
.global stet_snapshot_begin
.global stet_snapshot_end
.balign 64
stet_snapshot_begin:
.incbin \"${STET_SNAPSHOT}\"
stet_snapshot_end:
.byte 0
.section .note.GNU-stack,\"\",%progbits
")
configure_file(${CMAKE_BINARY_DIR}/rules_snapshot.S.in ${CMAKE_BINARY_DIR}/rules_snapshot.S COPYONLY)
set_source_files_properties(${CMAKE_BINARY_DIR}/rules_snapshot.S PROPERTIES OBJECT_DEPENDS ${STET_SNAPSHOT})
add_library(stet_snapshot OBJECT ${CMAKE_BINARY_DIR}/rules_snapshot.S)
