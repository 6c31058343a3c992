// The image of the rules that compile-rules wrote, in the program as it is: a compiler would need a minute for it.
#if defined(__APPLE__)
#define NAME(name) _##name
  .const
#elif defined(_WIN32)
#define NAME(name) name
  .section .rdata, "dr"
#else
#define NAME(name) name
  .section .rodata
#endif

  .balign 64
  .globl NAME(tokumei_rule_image)
NAME(tokumei_rule_image):
  .incbin TOKUMEI_RULE_IMAGE
  .globl NAME(tokumei_rule_image_end)
NAME(tokumei_rule_image_end):

#ifdef __ELF__
  .section .note.GNU-stack, "", %progbits
#endif
